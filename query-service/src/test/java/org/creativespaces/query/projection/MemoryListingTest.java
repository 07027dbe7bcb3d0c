package org.creativespaces.query.projection;

class MemoryListingTest extends ListingContract {
    MemoryListingTest() {
        super(new MemoryStore());
    }
}
