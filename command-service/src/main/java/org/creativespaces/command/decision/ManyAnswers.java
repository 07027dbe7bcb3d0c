package org.creativespaces.command.decision;

import java.util.List;

/** What an aggregate answers to commands that were sent together, in their order. */
public record ManyAnswers(List<Answer> each) {}
