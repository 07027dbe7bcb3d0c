package org.creativespaces.query.projection;

class TailOverMongoTest extends TailContract {
    TailOverMongoTest() {
        super(new TestMongo());
    }
}
