package org.creativespaces.command.state;

/** A database that several processes share; its {@code toString} says where it is, without secrets. */
public sealed interface StateServer permits PostgresServer, MongoServer {}
