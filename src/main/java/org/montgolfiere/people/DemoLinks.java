package org.montgolfiere.people;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/** One-click sign-in for the invented people of the demo. They live in this process's memory and end with it. */
@Service
@Profile("demo")
public class DemoLinks {

    private final Map<String, Long> people = new ConcurrentHashMap<>();

    DemoLinks() {}

    /** @return the path of a link that signs this person in, as often as it is opened */
    public String link(long person) {
        String token = Secret.make();
        people.put(token, person);
        return "/demo/" + token;
    }

    /** Whose link it is, or null. */
    public @Nullable Long person(String token) {
        return people.get(token);
    }
}
