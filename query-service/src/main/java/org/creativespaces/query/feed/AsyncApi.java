package org.creativespaces.query.feed;

import static org.creativespaces.query.feed.PayloadSchemas.ordered;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creativespaces.events.Event;
import org.creativespaces.events.catalogue.EventTypes;

/** Describes the feed in the words of AsyncAPI 3.0: its addresses, and each event that may come. */
final class AsyncApi {
    private static final List<String> REQUIRED = List.of(
            "specversion",
            "id",
            "source",
            "type",
            "subject",
            "time",
            "datacontenttype",
            "recordedtime",
            "sequence",
            "aggregateversion",
            "partitionkey",
            "regioncode",
            "actor",
            "commandid",
            "correlationid",
            "salt",
            "data");
    private static final List<String> OPTIONAL = List.of("toregions", "recordedby", "organisationid", "causationid");

    private AsyncApi() {}

    static Map<String, Object> document() {
        return ordered(
                "asyncapi",
                "3.0.0",
                "info",
                ordered(
                        "title",
                        "Creative Spaces feed",
                        "version",
                        "1.0.0",
                        "description",
                        "Every act as a CloudEvent, in the order of the ledger. For partners, auditors and organisers,"
                            + " with a bearer token; each gets what they may know. The sequence is the cursor. What a"
                            + " partner gets is in the token: the claim spaces is a list of ids of spaces, public or"
                            + " not, and of the word public for all public spaces; the claim regions is a list of GSS"
                            + " codes whose public spaces are granted. A partner without either gets nothing.",
                        "license",
                        ordered("name", "Apache-2.0")),
                "defaultContentType",
                "application/cloudevents+json",
                "channels",
                ordered(
                        "pull",
                        channel("/api/v1/feed", "A batch of events after a position; empty at the head."),
                        "pages",
                        channel("/api/v1/feed/pages/{n}", "256 positions each; a full page never changes."),
                        "stream",
                        channel(
                                "/api/v1/feed/stream",
                                "Server-sent events that resume from Last-Event-ID and end after 30 minutes.")),
                "operations",
                ordered("pull", sending("pull"), "page", sending("pages"), "follow", sending("stream")),
                "components",
                ordered("messages", messages(), "schemas", schemas()));
    }

    private static Map<String, Object> channel(String address, String description) {
        var channel = ordered("address", address, "description", description);
        if (address.contains("{n}")) channel.put("parameters", ordered("n", ordered("description", "From 1.")));
        var messages = new LinkedHashMap<String, Object>();
        EventTypes.all().forEach(type -> messages.put(name(type), reference("messages", name(type))));
        channel.put("messages", messages);
        return channel;
    }

    private static Map<String, Object> sending(String channel) {
        return ordered("action", "send", "channel", ordered("$ref", "#/channels/" + channel));
    }

    private static Map<String, Object> messages() {
        var messages = new LinkedHashMap<String, Object>();
        for (var type : EventTypes.all()) {
            var event = ordered(
                    "properties",
                    ordered(
                            "type",
                            ordered("const", EventTypes.nameOf(type)),
                            "data",
                            reference("schemas", name(type))));
            messages.put(
                    name(type),
                    ordered(
                            "name",
                            EventTypes.nameOf(type),
                            "payload",
                            ordered("allOf", List.of(reference("schemas", "CloudEvent"), event))));
        }
        return messages;
    }

    private static Map<String, Object> schemas() {
        var schemas = ordered("CloudEvent", cloudEvent());
        EventTypes.all().forEach(type -> schemas.put(name(type), PayloadSchemas.of(type)));
        return schemas;
    }

    private static Map<String, Object> cloudEvent() {
        var properties = new LinkedHashMap<String, Object>();
        var all = new ArrayList<>(REQUIRED);
        all.addAll(OPTIONAL);
        all.forEach(name -> properties.put(name, ordered("type", name.equals("data") ? "object" : "string")));
        properties.put("specversion", ordered("const", "1.0"));
        properties.put("time", ordered("type", "string", "format", "date-time"));
        properties.put("recordedtime", ordered("type", "string", "format", "date-time"));
        return ordered("type", "object", "properties", properties, "required", REQUIRED);
    }

    private static Map<String, Object> reference(String kind, String name) {
        return ordered("$ref", "#/components/" + kind + "/" + name);
    }

    private static String name(Class<? extends Event> type) {
        return EventTypes.shortName(EventTypes.nameOf(type));
    }
}
