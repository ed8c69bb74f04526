package org.montgolfiere.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.montgolfiere.outbound.checks.Slip;

class ProofsTest {

    private static final String MARCS = "Bonjour, votre commande est bien partie ce matin de notre atelier.";
    private static final String LEAS = "Bonjour, nous sommes ouverts toute la journée de dimanche.";
    private static final String MORE = "Bonjour, nous sommes ouverts toute la journée de samedi.";
    private static final Proofs.Place MARC = new Proofs.Place(1, 1, 1L);
    private static final Proofs.Place LEA = new Proofs.Place(2, 1, null);

    /** Reads nothing before it is let. */
    private static final class Slow implements Proofs.Reading {

        private final CountDownLatch may = new CountDownLatch(1);
        private final LinkedBlockingQueue<String> read = new LinkedBlockingQueue<>();

        @Override
        public @Nullable List<Slip> read(String text, String language) {
            try {
                may.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            read.add(text);
            return List.of();
        }

        @Override
        public boolean works() {
            return true;
        }

        @Override
        public void close() {
            may.countDown();
        }
    }

    @Test
    void whatOneWritesIsReadWhateverAnotherTypesMeanwhile() throws InterruptedException {
        Slow slow = new Slow();
        try (Proofs proofs = new Proofs(Clock.systemUTC(), true, slow)) {
            proofs.of(LEA, "Bonjour, ceci est un premier texte de la journée.");
            proofs.of(MARC, MARCS);
            proofs.of(LEA, LEAS);
            proofs.of(LEA, MORE);
            assertThat(proofs.pending(MARC, MARCS)).isTrue();
            assertThat(proofs.pending(LEA, MORE)).isTrue();
            assertThat(proofs.pending(LEA, LEAS)).isFalse();
            slow.may.countDown();
            String first = slow.read.poll(30, TimeUnit.SECONDS);
            List<String> read = first != null && first.contains("premier")
                    ? List.of(next(slow), next(slow))
                    : List.of(String.valueOf(first), next(slow));
            assertThat(read).containsExactly(MARCS, MORE);
        }
    }

    private static String next(Slow slow) throws InterruptedException {
        return String.valueOf(slow.read.poll(30, TimeUnit.SECONDS));
    }
}
