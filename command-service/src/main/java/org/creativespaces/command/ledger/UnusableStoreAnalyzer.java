package org.creativespaces.command.ledger;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells who starts the program what is wrong with a file or folder of theirs, in a sentence instead of a trace. */
final class UnusableStoreAnalyzer extends AbstractFailureAnalyzer<UnusableStore> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableStore cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
    }
}
