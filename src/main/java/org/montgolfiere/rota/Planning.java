package org.montgolfiere.rota;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.people.Member;
import org.montgolfiere.people.Rights;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/** Searches for a plan, in a process of its own; shows how far it is, stops when asked, and never takes a worse plan. */
@Service
public class Planning implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Planning.class);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final SearchRows rows;
    private final PlanRows plans;
    private final PlanSearch search;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Planning(SearchRows rows, PlanRows plans, PlanSearch search, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.search = search;
        this.clock = clock;
    }

    /** Begins to search for shifts of a draft plan; pinned drafts and published shifts stay where they are. One a brand at a time. */
    public Ruling start(Member by, long plan, Duration time) {
        Rights.leads(by);
        String wrong = wrong(by, plan, time);
        if (wrong != null) {
            return Ruling.Refused.of(wrong);
        }
        Instant now = clock.instant();
        rows.expire(by.brand(), now);
        long id = rows.begin(by.brand(), plan, now);
        if (id == 0) {
            return Ruling.Refused.of("rota.search.refused.running");
        }
        threads.submit(() -> run(by, plan, id, time));
        return new Ruling.Done(id);
    }

    /** The search that runs, or the last one, or null. */
    public @Nullable SearchState progress(Member by) {
        Rights.leads(by);
        rows.expire(by.brand(), clock.instant());
        return rows.latest(by.brand());
    }

    /** Ends the search; the best that it found so far becomes the plan's drafts. */
    public void stop(Member by) {
        Rights.leads(by);
        rows.stop(by.brand());
    }

    private @Nullable String wrong(Member by, long plan, Duration time) {
        if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
            return "rota.search.refused.time";
        }
        boolean draft =
                plans.of(by.brand()).stream().anyMatch(one -> one.id() == plan && one.state() == RotaPlan.State.DRAFT);
        return draft ? search.impossible(by, plan) : "rota.search.refused.plan";
    }

    private void run(Member by, long plan, long id, Duration time) {
        try {
            search.run(by, plan, id, time);
        } catch (RuntimeException failed) {
            LOG.warn("A search for a plan failed", failed);
            rows.end(id, SearchState.State.FAILED, "rota.search.ended.failed", "", null, clock.instant());
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
