package org.creativespaces.standalone.openapi;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.creativespaces.query.pages.act.FormsThereAre;

/** Whether the page of what a request is about offers its act to somebody. */
final class Offered {
    private static final Pattern LINK = Pattern.compile("href=\"/act/([a-z-]+)([^\"]*)\"");

    /** What somebody does about themselves is offered on the page about themselves. */
    private static final Set<String> ON_THE_ACCOUNT =
            Set.of("registerParticipant", "changeConstituency", "erasePersonalData");

    private final Client client;

    Offered(Client client) {
        this.client = client;
    }

    /** @param self whether somebody looks for what they may do about themselves */
    boolean to(Who who, Call call, String about, boolean self) {
        var names = names(call.operation.id(), about);
        var part = part(call);
        var page = self && ON_THE_ACCOUNT.contains(call.operation.id()) ? "/account" : page(call, about);
        return LINK.matcher(client.page(who, page))
                .results()
                .filter(link -> names.contains(link.group(1)))
                .anyMatch(link -> part == null || isAbout(link, part));
    }

    private static boolean isAbout(MatchResult link, String part) {
        return link.group(2).endsWith("/" + part);
    }

    private static Set<String> names(String operation, String about) {
        if (!operation.equals("proposeSolution")) return FormsThereAre.of(operation);
        return Set.of(about.equals("adopting") ? "adopt" : "propose");
    }

    private static String page(Call call, String about) {
        if (about.equals("adopting")) {
            return "/solutions/"
                    + Client.JSON
                            .readTree(call.body().toString())
                            .path("adaptedFrom")
                            .path("solutionId")
                            .asString();
        }
        if (call.path.containsKey("solutionId")) return "/solutions/" + call.path.get("solutionId");
        if (call.path.containsKey("challengeId")) return "/challenges/" + call.path.get("challengeId");
        if (call.path.containsKey("spaceId")) return "/spaces/" + call.path.get("spaceId");
        if (call.path.containsKey("organisationId")) return "/organisations/" + call.path.get("organisationId");
        var space = call.body().path("spaceId").asString("");
        return space.isEmpty() ? "/regions/" + Who.BIRMINGHAM : "/spaces/" + space;
    }

    private static String part(Call call) {
        for (var name : new String[] {"commitmentId", "riskId", "trialId", "concernId", "narrativeId"}) {
            if (call.path.containsKey(name)) return call.path.get(name);
        }
        return call.operation.id().equals("revokeMandate") ? call.path.get("participantId") : null;
    }
}
