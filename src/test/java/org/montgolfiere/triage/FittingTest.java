package org.montgolfiere.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class FittingTest {

    private static final long SEED = 3;
    private static final int TELLING = 40;
    private static final List<String> VENOM = List.of("gredin", "faquin", "maraud");
    private static final List<String> CALM = List.of("merci", "bonjour", "colis");

    private final RandomGenerator chance =
            RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    private Features row(boolean yes, int signal) {
        float[] dense = new float[Features.WIDTH];
        for (int place = 0; place < dense.length; place++) {
            dense[place] = (float) chance.nextGaussian();
        }
        for (int place = 0; place < TELLING; place++) {
            dense[place] += signal * (yes ? 1 : -1);
        }
        String word = (yes ? VENOM : CALM).get(chance.nextInt(3));
        return new Features(dense, Grams.of(List.of(".", signal == 0 ? word : "mot", ".")));
    }

    private static double right(Logistic learnt, List<Features> rows, boolean[] yes) {
        int right = 0;
        for (int place = 0; place < yes.length; place++) {
            right += learnt.logOdds(rows.get(place)) > 0 == yes[place] ? 1 : 0;
        }
        return right / (double) yes.length;
    }

    private double learntAndTried(int signal) {
        List<Features> rows = new ArrayList<>();
        boolean[] yes = new boolean[400];
        for (int place = 0; place < yes.length; place++) {
            yes[place] = place % 2 == 0;
            rows.add(row(yes[place], signal));
        }
        Logistic learnt = Fitting.of(rows.subList(0, 300), java.util.Arrays.copyOf(yes, 300));
        return right(learnt, rows.subList(300, 400), java.util.Arrays.copyOfRange(yes, 300, 400));
    }

    @Test
    void fewStatesThatTellAreFoundAmongThousandsThatDoNot() {
        assertThat(learntAndTried(1)).as("seed %d", SEED).isGreaterThan(0.85);
    }

    @Test
    void wordsThatTellAreFound() {
        assertThat(learntAndTried(0)).as("seed %d", SEED).isGreaterThan(0.95);
    }

    @Test
    void whatWasLearntIsTheSameAfterItWasWrittenButForRounding() throws Exception {
        Features one = row(true, 1);
        Logistic learnt = new Logistic(0.5f, one.dense(), new float[Grams.PLACES]);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        new Learned(Map.of(Trait.DANGER, learnt)).write(file);
        assertThat(file.size()).isLessThan(2 * (Features.WIDTH + Grams.PLACES) + 64);
        Logistic read = Objects.requireNonNull(Learned.read(new java.io.ByteArrayInputStream(file.toByteArray()))
                .byTrait()
                .get(Trait.DANGER));
        assertThat(read.logOdds(one))
                .isCloseTo(learnt.logOdds(one), org.assertj.core.data.Percentage.withPercentage(1));
    }

    @Test
    void gramsAreEachThereOnceAndWithinBounds() {
        int[] places = Grams.of(List.of(".", "venez", "venez", "vite", "."));
        assertThat(places).isSorted().doesNotHaveDuplicates();
        assertThat(places[0]).isNotNegative();
        assertThat(places[places.length - 1]).isLessThan(Grams.PLACES);
        assertThat(Grams.of(List.of(".", "venez", "vite", ".")))
                .isNotEqualTo(Grams.of(List.of(".", "vite", "venez", ".")));
    }
}
