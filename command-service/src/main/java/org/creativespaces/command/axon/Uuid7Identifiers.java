package org.creativespaces.command.axon;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import org.axonframework.common.IdentifierFactory;

/** Names events and other messages by UUIDs of version 7, which rise with time and so keep indexes compact. */
public final class Uuid7Identifiers extends IdentifierFactory {
    private final TimeBasedEpochGenerator generator = Generators.timeBasedEpochGenerator();

    @Override
    public String generateIdentifier() {
        return generator.generate().toString();
    }
}
