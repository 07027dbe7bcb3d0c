package org.creativespaces.query.projection;

class MongoListingTest extends ListingContract {
    MongoListingTest() {
        super(new TestMongo());
    }
}
