package org.creativespaces.query.projection;

class MemoryRowsTest extends RowsContract {
    MemoryRowsTest() {
        super(new MemoryStore());
    }
}
