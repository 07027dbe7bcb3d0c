package org.creativespaces.command.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creativespaces.events.RegionCode;
import org.creativespaces.events.Regions;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Who can sign in at the embedded authorization server: the demo's people, whose password everybody knows, or nobody. */
final class People implements UserDetailsService {
    static final String DEMO_PASSWORD = "demo";

    private final Map<String, Person> byName = new LinkedHashMap<>();

    private People(Stream<Person> people) {
        people.forEach(person -> byName.put(person.username(), person));
    }

    static People nobody() {
        return new People(Stream.empty());
    }

    static People ofTheDemo() {
        return new People(Stream.of(
                person("olu", Set.of(Role.ORGANISER), "London"),
                person("bea", Set.of(Role.ORGANISER), "Birmingham"),
                person("mina", Set.of(Role.ORGANISER), "Manchester"),
                person("lee", Set.of(Role.ORGANISER), "Leeds"),
                person("sam", Set.of(Role.PARTICIPANT)),
                person("cara", Set.of(Role.PARTICIPANT)),
                person("kim", Set.of(Role.PARTICIPANT)),
                person("pat", Set.of(Role.PARTNER)),
                person("ada", Set.of(Role.AUDITOR)),
                person("max", Set.of(Role.ADMIN))));
    }

    Set<String> names() {
        return byName.keySet();
    }

    @Override
    public Person loadUserByUsername(String username) {
        var person = byName.get(username);
        if (person == null) throw new UsernameNotFoundException("nobody of that name");
        return person;
    }

    private static Person person(String name, Set<Role> roles, String... regions) {
        return new Person(
                name,
                "{noop}" + DEMO_PASSWORD,
                new Grant(roles, Stream.of(regions).map(People::region).collect(Collectors.toUnmodifiableSet())));
    }

    private static RegionCode region(String name) {
        return Regions.all().stream()
                .filter(region -> region.name().equals(name))
                .findFirst()
                .orElseThrow()
                .code();
    }
}
