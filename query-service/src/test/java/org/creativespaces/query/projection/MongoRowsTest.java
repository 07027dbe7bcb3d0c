package org.creativespaces.query.projection;

class MongoRowsTest extends RowsContract {
    MongoRowsTest() {
        super(new TestMongo());
    }
}
