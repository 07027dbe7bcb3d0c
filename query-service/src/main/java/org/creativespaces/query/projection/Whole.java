package org.creativespaces.query.projection;

/** Nobody else knows these rows: this process works on all projections, for as long as it runs. */
final class Whole implements Share {
    private boolean begun;

    @Override
    public boolean turn(Lanes lanes, boolean able) {
        if (!begun) lanes.all().forEach(lanes::takeUp);
        begun = true;
        return true;
    }

    @Override
    public void leave(Lanes lanes) {
        begun = false;
    }

    @Override
    public boolean withOthers() {
        return false;
    }
}
