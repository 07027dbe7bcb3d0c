package org.creativespaces.standalone.members;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/**
 * Every route that is read, by its pattern, with the requests by which it is tried. In place of {@code {}} comes the id of
 * something: of each thing in the space for members, and of nothing.
 */
final class Routes {
    private static final String API = "/api/v1";
    private static final String TRAIL = API + "/{things:spaces|organisations|challenges|solutions}/{id}/trail";

    static final Map<String, List<String>> ALL = Map.ofEntries(
            entry(API + "/regions", List.of(API + "/regions")),
            entry(
                    API + "/regions/{code}/dashboard",
                    List.of(
                            API + "/regions/E12000007/dashboard",
                            API + "/regions/E08000035/dashboard",
                            API + "/regions/E12000007/dashboard?asOf=2026-10-31",
                            API + "/regions/{}/dashboard")),
            entry(API + "/dashboard", List.of(API + "/dashboard", API + "/dashboard?asOf=2026-10-31")),
            entry(API + "/spaces", List.of(API + "/spaces", API + "/spaces?region=E12000007", API + "/spaces?limit=1")),
            entry(API + "/spaces/{id}", List.of(API + "/spaces/{}")),
            entry(
                    API + "/challenges",
                    List.of(
                            API + "/challenges",
                            API + "/challenges?region=E12000007",
                            API + "/challenges?limit=1",
                            API + "/challenges?space={}")),
            entry(API + "/challenges/{id}", List.of(API + "/challenges/{}")),
            entry(
                    API + "/organisations",
                    List.of(API + "/organisations", API + "/organisations?region=E12000007&limit=1")),
            entry(API + "/organisations/{id}", List.of(API + "/organisations/{}")),
            entry(
                    API + "/solutions",
                    List.of(
                            API + "/solutions",
                            API + "/solutions?region=E12000007",
                            API + "/solutions?limit=1",
                            API + "/solutions?sort=acts&limit=2",
                            API + "/solutions?q=" + World.MARK,
                            API + "/solutions?stage=MERGED",
                            API + "/solutions?stage=PROPOSED",
                            API + "/solutions?space={}",
                            API + "/solutions?challenge={}",
                            API + "/solutions?q={}")),
            entry(
                    API + "/solutions/{id}",
                    List.of(API + "/solutions/{}", API + "/solutions/{}?asOf=2026-10-31", API + "/solutions/{}?x=1")),
            entry(API + "/solutions/{id}/lineage", List.of(API + "/solutions/{}/lineage")),
            entry(
                    API + "/commitments",
                    List.of(
                            API + "/commitments",
                            API + "/commitments?region=E12000007",
                            API + "/commitments?status=active",
                            API + "/commitments?limit=1",
                            API + "/commitments?organisation={}")),
            entry(
                    API + "/risks",
                    List.of(
                            API + "/risks",
                            API + "/risks?region=E12000007",
                            API + "/risks?status=OPEN",
                            API + "/risks?limit=1")),
            entry(
                    TRAIL,
                    List.of(
                            API + "/spaces/{}/trail",
                            API + "/organisations/{}/trail",
                            API + "/challenges/{}/trail",
                            API + "/solutions/{}/trail",
                            API + "/solutions/{}/trail?limit=1",
                            API + "/spaces/{}/trail?format=csv",
                            API + "/challenges/{}/trail?format=csv",
                            API + "/solutions/{}/trail?format=csv")),
            entry(API + "/participants/me", List.of(API + "/participants/me")),
            entry(API + "/participants/me/data", List.of(API + "/participants/me/data")),
            entry(API + "/imports/{id}", List.of(API + "/imports/{}")),
            entry(
                    API + "/feed",
                    List.of(
                            API + "/feed?limit=1000",
                            API + "/feed?limit=1000&region=E12000007",
                            API + "/feed?type=solution.circulated,space.joined",
                            API + "/feed?subject={}")),
            entry(API + "/feed/pages/{n}", List.of(API + "/feed/pages/1", API + "/feed/pages/2")),
            entry(API + "/feed/stream", List.of(API + "/feed/stream", API + "/feed/stream?subject={}")),
            entry("/", List.of("/")),
            entry("/regions/{code}", List.of("/regions/E12000007", "/regions/E08000035", "/regions/{}")),
            entry(
                    "/regions/{code}/acts",
                    List.of(
                            "/regions/E12000007/acts",
                            "/regions/E12000007/acts?about=CIRCULATION",
                            "/regions/E12000007/acts?asOf=2026-10-31",
                            "/regions/E08000035/acts?about=HEARD",
                            "/regions/{}/acts")),
            entry(
                    "/regions/{code}/acts.csv",
                    List.of("/regions/E12000007/acts.csv", "/regions/E08000035/acts.csv", "/regions/{}/acts.csv")),
            entry("/spaces/{id}", List.of("/spaces/{}")),
            entry("/challenges/{id}", List.of("/challenges/{}")),
            entry("/solutions", List.of("/solutions", "/solutions?region=E12000007")),
            entry("/solutions/{id}", List.of("/solutions/{}", "/solutions/{}?asOf=2026-10-31")),
            entry("/commitments", List.of("/commitments", "/commitments?region=E12000007")),
            entry("/risks", List.of("/risks", "/risks?region=E12000007&status=OPEN")),
            entry("/organisations", List.of("/organisations")),
            entry("/organisations/{id}", List.of("/organisations/{}")),
            entry("/partners", List.of("/partners")),
            entry("/audit", List.of("/audit")),
            entry(
                    "/audit/events",
                    List.of("/audit/events", "/audit/events?region=E12000007", "/audit/events?subject={}")),
            entry("/live", List.of("/live")),
            entry(
                    "/{things:solutions|challenges|spaces|organisations}/{id}/trail",
                    List.of(
                            "/solutions/{}/trail",
                            "/solutions/{}/trail?kind=RISKS",
                            "/challenges/{}/trail",
                            "/spaces/{}/trail",
                            "/organisations/{}/trail")),
            entry(
                    "/{things:solutions|challenges|spaces|organisations}/{id}/trail.csv",
                    List.of("/solutions/{}/trail.csv", "/challenges/{}/trail.csv", "/spaces/{}/trail.csv")),
            entry("/act/{form}", List.of("/act/register", "/act/{}")),
            entry("/act/{form}/{id}", List.of("/act/join/{}", "/act/position/{}", "/act/share-narrative/{}")),
            entry("/act/{form}/{id}/{part}", List.of("/act/share-risk/{}/{}", "/act/withhold-narrative/{}/{}")),
            entry("/account", List.of("/account")),
            entry("/account/again", List.of("/account/again?to=/spaces/{}")),
            entry("/account/data", List.of("/account/data")),
            entry("/imports/{id}", List.of("/imports/{}")),
            entry("/imports/{id}/progress", List.of("/imports/{}/progress")),
            entry("/sign-in", List.of("/sign-in")),
            entry("/sign-in/style.css", List.of("/sign-in/style.css")),
            entry("/sign-out", List.of("/sign-out")),
            entry("/error", List.of("/error")),
            entry("/asyncapi.yaml", List.of("/asyncapi.yaml")),
            entry("/openapi", List.of("/openapi")),
            entry("/openapi.yaml", List.of("/openapi.yaml")),
            // Let through for the proofs to come.
            entry(API + "/events/**", List.of(API + "/events/{}", API + "/events/{}/proof")));

    private Routes() {}

    static boolean isTrail(String pattern) {
        return pattern.equals(TRAIL);
    }

    static boolean isFeed(String pattern) {
        return pattern.startsWith(API + "/feed");
    }

    /** Pages do not know who reads them: they show what everybody may see. */
    static boolean isPage(String pattern) {
        return !pattern.startsWith(API);
    }
}
