package org.creativespaces.command.duty;

/** Something that one process at a time does. */
public interface Duty {
    /** Works off what was uploaded to be imported. */
    String IMPORTS = "imports";
    /** Looks from time to time whether recorded erasures are carried out. */
    String ERASURES = "erasures";

    /**
     * Whether it is for this process to do, as far as it can know without asking: a process that was paused may be the last to find out
     * that it is not.
     */
    boolean isOurs();

    /** The term in which it is ours now, or was last; what is done in it carries this along. */
    Fence fence();
}
