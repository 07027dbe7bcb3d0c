package org.creativespaces.command.ledger;

/** Another process has written the ledger, which this one is about to write again: what it remembers of aggregates is old. */
public record MovedByAnother() {}
