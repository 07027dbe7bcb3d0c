package org.creativespaces.command.polis;

/**
 * Something in an export that could not be imported. The message never repeats what the file says.
 *
 * @param line the physical line on which the row begins, 1 being the header; 0 when the file as a whole is meant
 */
public record Problem(String file, long line, String message) {
    static Problem of(PolisFile file, String message) {
        return new Problem(file.fileName(), 0, message);
    }

    static Problem of(PolisFile file, long line, String message) {
        return new Problem(file.fileName(), line, message);
    }

    @Override
    public String toString() {
        return line == 0 ? file + " " + message : file + ", line " + line + ": " + message;
    }
}
