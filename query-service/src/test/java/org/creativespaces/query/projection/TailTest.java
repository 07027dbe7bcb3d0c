package org.creativespaces.query.projection;

class TailTest extends TailContract {
    TailTest() {
        super(new MemoryStore());
    }
}
