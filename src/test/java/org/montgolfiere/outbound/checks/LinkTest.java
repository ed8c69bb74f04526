package org.montgolfiere.outbound.checks;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {
    private static final Facts FACTS = Trial.ferry().in(House.none().at("passeurs.example", "pss.example"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://passeuers.example/x",
                "https://passeurs.example.aide-client.example/x",
                "https://p4sseurs.example",
                "https://passeurѕ.example",
                "https://passeurs-aide.example",
                "https://staging.passeurs.example/x",
                "http://localhost:8080/x",
                "https://passeurs.example/wp-admin/post.php"
            })
    void anAddressThatLooksLikeTheHousesOwnOrIsForTheHouseAloneIsAsked(String link) {
        Trial.stops(new Link(), "Voir " + link, FACTS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://passeurs.example/x",
                "https://www.passeurs.example",
                "https://billets.passeurs.example",
                "https://pss.example/a",
                "https://unautre.example"
            })
    void ownOnesAndOthersPass(String link) {
        Trial.passes(new Link(), "Voir " + link, FACTS);
    }

    @Test
    void deadOnesAndThoseThatLeadElsewhereAreHeld() {
        String draft = "Voir https://passeurs.example/x";
        String link = "https://passeurs.example/x";
        Trial.stops(new Link(), draft, FACTS.looked(List.of(new Look(link, 404, null))));
        Trial.stops(new Link(), draft, FACTS.looked(List.of(new Look(link, 0, null))));
        Trial.stops(new Link(), draft, FACTS.looked(List.of(new Look(link, 200, "https://elsewhere.example/"))));
        Trial.passes(new Link(), draft, FACTS.looked(List.of(new Look(link, 200, "https://pss.example/x/"))));
        Trial.passes(new Link(), draft, FACTS.looked(List.of(new Look(link, Look.UNKNOWN, null))));
    }
}
