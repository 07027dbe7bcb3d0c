package org.creativespaces.query.pages.act;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.creativespaces.query.commands.Commands;
import org.creativespaces.query.http.Parameters;
import org.creativespaces.query.http.RequestRefused;
import org.creativespaces.query.identity.SignedIn;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;

/** How an import goes on, as a page and as what a script on it asks for again and again. */
@Controller
class ImportPage {
    private final Commands commands;

    ImportPage(Commands commands) {
        this.commands = commands;
    }

    /**
     * An import as it stands.
     *
     * @param timeLeft seconds
     */
    public record Progress(
            String id,
            String state,
            String spaceId,
            long done,
            long total,
            long rate,
            long timeLeft,
            List<Problem> problems,
            long problemCount) {
        static Progress of(JsonNode told) {
            return new Progress(
                    told.path("id").asString(),
                    told.path("state").asString(),
                    told.path("spaceId").asString(),
                    told.path("done").asLong(),
                    told.path("total").asLong(),
                    told.path("rate").asLong(),
                    told.path("timeLeft").asLong(),
                    told.path("problems").valueStream().map(Problem::of).toList(),
                    told.path("problemCount").asLong());
        }

        public boolean ended() {
            return state.equals("DONE") || state.equals("FAILED");
        }

        public long percent() {
            return total == 0 ? 0 : done * 100 / total;
        }
    }

    /** What is wrong in a row. */
    public record Problem(String file, long line, String message) {
        static Problem of(JsonNode told) {
            return new Problem(
                    told.path("file").asString(),
                    told.path("line").asLong(),
                    told.path("message").asString());
        }
    }

    @GetMapping("/imports/{id}")
    ModelAndView page(@PathVariable("id") String id, HttpServletRequest request) {
        var known = Parameters.uuid("id", id);
        if (SignedIn.now().isEmpty()) return Redirects.to(Redirects.signIn(request));
        return new ModelAndView("act/import", "progress", read(known));
    }

    @GetMapping("/imports/{id}/progress")
    ResponseEntity<Progress> progress(@PathVariable("id") String id, HttpServletRequest request) {
        Parameters.of(request, Set.of());
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(read(id));
    }

    private Progress read(String id) {
        var path = "/imports/" + Parameters.uuid("id", id);
        return SignedIn.now()
                .flatMap(person -> commands.read(path, person.token()))
                .map(Progress::of)
                .orElseThrow(RequestRefused::notFound);
    }
}
