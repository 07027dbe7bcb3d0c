package org.creativespaces.command.polis;

/**
 * How far an import is.
 *
 * @param done acts that are recorded or told as a problem
 * @param total acts there are
 * @param rate acts a second so far
 * @param timeLeft seconds still to go at that rate; 0 when nothing can be said yet
 */
public record Progress(long done, long total, double rate, long timeLeft) {
    static final Progress NONE = new Progress(0, 0, 0, 0);

    private static final double NANOS = 1e9;

    /** @param sent how many of those done had to be sent, the others being recorded before */
    static Progress after(long nanos, long sent, long done, long total) {
        var counted = sent > 0 ? sent : done;
        var rate = nanos <= 0 ? 0 : counted * NANOS / nanos;
        return new Progress(done, total, rate, rate > 0 ? Math.round(Math.ceil((total - done) / rate)) : 0);
    }
}
