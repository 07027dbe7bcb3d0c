package org.creativespaces.command.duty;

/** Another process has begun a term of the duty meanwhile: nothing more is done in this one. */
public final class Superseded extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Superseded(Fence fence) {
        super("term %d of %s has ended".formatted(fence.term(), fence.duty()));
    }
}
