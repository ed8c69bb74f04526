package org.montgolfiere.outbound;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.montgolfiere.outbound.checks.Voice;
import org.springframework.stereotype.Component;

/** How each account speaks: learnt from its own words when they are asked for, and again once it has said something new. */
@Component
class Voices {

    private static final int MOST = 200;

    private final FactRows rows;
    private final Map<Long, Learnt> learnt = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Learnt> eldest) {
            return size() > MOST;
        }
    });

    Voices(FactRows rows) {
        this.rows = rows;
    }

    private record Learnt(long newest, Voice voice) {}

    /** @param zone in which its hours are meant */
    Voice of(long account, ZoneId zone) {
        long newest = rows.newest(account);
        Learnt before = learnt.get(account);
        if (before != null && before.newest() == newest) {
            return before.voice();
        }
        Learnt now = new Learnt(newest, learn(rows.posts(account), zone));
        learnt.put(account, now);
        return now.voice();
    }

    private static Voice learn(List<FactRows.Own> posts, ZoneId zone) {
        Set<Integer> hours = posts.stream().map(post -> hour(post.at(), zone)).collect(Collectors.toSet());
        List<String> open = posts.stream()
                .filter(FactRows.Own::open)
                .map(FactRows.Own::text)
                .toList();
        return Voice.of(posts.reversed().stream().map(FactRows.Own::text).toList(), open, hours);
    }

    private static int hour(Instant at, ZoneId zone) {
        return at.atZone(zone).getHour();
    }
}
