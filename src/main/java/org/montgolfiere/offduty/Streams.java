package org.montgolfiere.offduty;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The open pages of this process, and what they are told. No stream holds a database connection. */
@Component
public class Streams implements Carrier {

    private static final int PAGES_A_PERSON = 10;

    private final Set<OpenPage> pages = ConcurrentHashMap.newKeySet();
    private final Admission admission;
    private final Function<Member, Ear> ears;
    private final Clock clock;
    private final Pace pace;

    @Autowired
    Streams(Admission admission, Ears ears, Clock clock, MeterRegistry meters) {
        this(admission, ears::of, clock, meters, Pace.CALM);
    }

    Streams(Admission admission, Function<Member, Ear> ears, Clock clock, MeterRegistry meters, Pace pace) {
        this.admission = admission;
        this.ears = ears;
        this.clock = clock;
        this.pace = pace;
        meters.gaugeCollectionSize("montgolfiere.streams.open", List.of(), pages);
    }

    /**
     * Opens a stream for a page.
     *
     * @param session the id of the browser's session; the stream ends with it
     * @param returning whether the browser was here before and may have missed something
     * @return null when this person has too many open already
     */
    public @Nullable SseEmitter open(Member member, String session, boolean returning) {
        SseEmitter emitter = new SseEmitter(0L);
        OpenPage page = new OpenPage(member, new EmitterLine(emitter), pace, clock);
        if (!add(page)) {
            return null;
        }
        if (returning) {
            page.resync();
        }
        emitter.onCompletion(page::close);
        emitter.onError(error -> page.close());
        start(page, new Visit(admission, ears.apply(member), member, session));
        return emitter;
    }

    private record Visit(Admission admission, Ear ear, Member member, String session) implements OpenPage.Standing {
        @Override
        public boolean stillThere() {
            return admission.holds(member, session);
        }

        @Override
        public boolean hears(String what, String data) {
            return ear.hears(what, data);
        }
    }

    boolean add(OpenPage page) {
        pages.add(page);
        if (open(page.member()) <= PAGES_A_PERSON) {
            return true;
        }
        pages.remove(page);
        return false;
    }

    void start(OpenPage page, OpenPage.Standing standing) {
        Thread.ofVirtual().name("page-of-" + page.member().person()).start(() -> {
            try {
                page.run(standing);
            } finally {
                pages.remove(page);
            }
        });
    }

    void changed(Change change) {
        pages.stream().filter(page -> page.member().brand() == change.brand()).forEach(page -> page.changed(change));
    }

    @Override
    public void carry(Passed passed) {
        pages.stream()
                .filter(page -> page.member().person() == passed.notice().person()
                        && page.member().brand() == passed.notice().brand())
                .forEach(page -> page.notice(passed));
    }

    void resync() {
        pages.forEach(OpenPage::resync);
    }

    void closeAll() {
        pages.forEach(OpenPage::close);
    }

    int count() {
        return pages.size();
    }

    private long open(Member member) {
        return pages.stream()
                .filter(page -> page.member().person() == member.person())
                .count();
    }
}
