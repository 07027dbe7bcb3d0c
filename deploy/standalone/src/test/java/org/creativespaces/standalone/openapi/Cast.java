package org.creativespaces.standalone.openapi;

import static org.creativespaces.standalone.openapi.Who.BEA;
import static org.creativespaces.standalone.openapi.Who.MINA;

import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A space of Birmingham for everybody, one for members, and those who meet there. */
final class Cast {
    static final Who OUTSIDER = Who.participant("outsider");
    static final Who MEMBER = Who.participant("member");
    static final Who AUTHOR = Who.participant("author");
    static final Who HOLDER = Who.participant("holder");
    private static final Map<String, Object> RULE = Map.of(
            "minEndorsements", 1, "minConstituencies", 0, "livedExperienceRequired", false, "noOpenConcerns", false);

    final String open;
    final String closed;
    final String elsewhere;
    final String organisation;
    final String member;
    final String author;
    final String holder;
    final Client client;

    Cast(Client client) {
        this.client = client;
        open = space("PUBLIC", BEA, Who.BIRMINGHAM);
        closed = space("MEMBERS", BEA, Who.BIRMINGHAM);
        elsewhere = space("PUBLIC", MINA, Who.MANCHESTER);
        organisation = made(BEA, call("registerOrganisation").leaveOut("id"));
        register(OUTSIDER);
        member = register(MEMBER);
        author = register(AUTHOR);
        holder = register(HOLDER);
        for (var who : new Who[] {MEMBER, AUTHOR, HOLDER}) {
            for (var space : new String[] {open, closed, elsewhere}) join(who, space);
        }
        done(BEA, call("grantMandate").at("organisationId", organisation).with("participantId", holder));
    }

    Call call(String operation) {
        return client.call(operation);
    }

    /** Carries out what must succeed for the scene to be set. */
    Answer done(Who who, Call call) {
        var answer = client.send(who, call);
        return answer.status() / 100 == 2 ? answer : answer.is(200);
    }

    /** The same, and the id of what was made. */
    String made(Who who, Call call) {
        return done(who, call).header("Location").replaceAll(".*/", "");
    }

    String space(String visibility, Who organiser, String region) {
        return made(
                organiser,
                call("openSpace")
                        .leaveOut("id")
                        .leaveOut("hosts")
                        .with("regionCode", region)
                        .with("visibility", visibility)
                        .change(body -> body.putPOJO("agreementRule", RULE)));
    }

    String register(Who who) {
        return made(who, call("registerParticipant").leaveOut("id"));
    }

    void join(Who who, String space) {
        done(who, call("joinSpace").at("spaceId", space));
    }

    Who stranger() {
        return Who.participant(UUID.randomUUID().toString());
    }

    /** Somebody's own doing, or the organisation's, through who holds its mandate. */
    UnaryOperator<Call> of(boolean body) {
        return call -> body ? call.with("organisationId", organisation) : call;
    }
}
