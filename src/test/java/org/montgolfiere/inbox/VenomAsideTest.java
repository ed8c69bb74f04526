package org.montgolfiere.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.montgolfiere.inbox.priority.Facts;
import org.montgolfiere.inbox.priority.Priority;
import org.montgolfiere.triage.ModelReader;
import org.montgolfiere.triage.Reading;

/** The same message with and without venom, as the desk's own reader reads it, gets the same head start. */
class VenomAsideTest {

    private static ModelReader reader;

    @BeforeAll
    static void load() {
        reader = new ModelReader(1);
    }

    @AfterAll
    static void close() {
        reader.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mon colis n'est toujours pas arrivé, remboursez-moi.  | Mon colis n'est toujours pas arrivé, remboursez-moi, bande d'enfoirés.
            Quand ouvrez-vous lundi ?                             | Quand ouvrez-vous lundi, bande de connards ?
            Pouvez-vous m'envoyer la facture ?                    | Pouvez-vous m'envoyer la facture, sale con ?
            Where is my parcel?                                   | Where is my parcel, you idiots?
            Please send me a refund for order 4471.               | Please send me a refund for order 4471, you fucking morons.
            Can I return the kite in the shop?                    | Can I return the kite in the shop, arsehole?""")
    void venomBuysNoPlaceAndCostsNone(String calm, String venom) {
        List<Reading> readings = reader.read(List.of(calm, venom));
        assertThat(head(readings.getLast()))
                .isEqualTo(head(readings.getFirst()))
                .isPositive();
    }

    private static Duration head(Reading reading) {
        Judgement judgement = new Judgement(
                reading.sentiment(), reading.traits(), Set.of(), reading.emotion(), reading.language(), House.MORNING);
        Facts facts =
                new Facts(House.MORNING, Circumstances.wanted(judgement), 1, 0, null, null, 1, false, Facts.Storm.NONE);
        return Priority.of(facts, House.MORNING).head();
    }
}
