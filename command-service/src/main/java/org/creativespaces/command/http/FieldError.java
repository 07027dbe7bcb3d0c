package org.creativespaces.command.http;

/**
 * What is wrong with one field of a request.
 *
 * @param field its path in the body, such as {@code agreementRule.minEndorsements} or {@code challengeIds[1]}
 * @param message reads on from the field's name: "must be …"; never repeats what was sent
 */
public record FieldError(String field, String message) {}
