package org.montgolfiere.inbox.priority;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What many see goes a little before what few do; what is private is seen by nobody. */
final class ReachRule implements Rule {

    private static final int CROWD = 5;
    private static final int THRONG = 20;

    @Override
    public @Nullable Weight of(Facts facts, Instant now) {
        if (facts.isPrivate()) {
            return null;
        }
        int followers = facts.followers() == null ? 0 : facts.followers();
        long byFollowers = byFollowers(followers);
        long byPeople = byPeople(facts.people());
        if (byFollowers == 0 && byPeople == 0) {
            return null;
        }
        return byFollowers >= byPeople
                ? Weight.hours(byFollowers, new Reason.Followed(followers))
                : Weight.hours(byPeople, new Reason.Crowded(facts.people()));
    }

    private static long byFollowers(int followers) {
        if (followers >= 100_000) {
            return 4;
        }
        return followers >= 10_000 ? 2 : followers >= 1_000 ? 1 : 0;
    }

    private static long byPeople(int people) {
        return people >= THRONG ? 2 : people >= CROWD ? 1 : 0;
    }
}
