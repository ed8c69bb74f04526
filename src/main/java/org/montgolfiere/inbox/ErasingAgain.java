package org.montgolfiere.inbox;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.montgolfiere.home.Erasure;
import org.montgolfiere.home.Erasures;
import org.springframework.stereotype.Component;

/**
 * After a restore: forgets whom the backup does not know to be erased. An erasure that it knows is older than the
 * backup, and what they wrote since is theirs to say.
 */
@Component
class ErasingAgain implements Erasures {

    private final Forgotten forgotten;
    private final Remains remains;
    private final Erasing erasing;
    private final Clock clock;

    ErasingAgain(Forgotten forgotten, Remains remains, Erasing erasing, Clock clock) {
        this.forgotten = forgotten;
        this.remains = remains;
        this.erasing = erasing;
        this.clock = clock;
    }

    @Override
    public void reapply(List<Erasure> erasures) {
        List<Long> brands = remains.brands();
        List<Remains.Hashed> contacts =
                remains.contacts(erasures.stream().map(Erasure::author).toList());
        erasures.forEach(erasure -> brands.stream()
                .filter(brand -> concerns(erasure, brand))
                .filter(brand -> !forgotten.knows(brand, erasure))
                .forEach(brand -> forget(brand, erasure, contacts)));
    }

    private void forget(long brand, Erasure erasure, List<Remains.Hashed> contacts) {
        Instant noted = erasure.at();
        Instant at = noted == null ? clock.instant() : noted;
        forgotten.add(brand, erasure.network(), erasure.author(), at);
        contacts.stream().filter(one -> one.is(brand, erasure)).forEach(one -> erasing.forget(one.contact(), null, at));
    }

    private static boolean concerns(Erasure erasure, long brand) {
        Long at = erasure.brand();
        return at == null || at == brand;
    }
}
