package org.creativespaces.command.decision;

/** What an aggregate answers to a command. Both travel over any command bus as plain values. */
public sealed interface Answer permits Outcome, Refusal {}
