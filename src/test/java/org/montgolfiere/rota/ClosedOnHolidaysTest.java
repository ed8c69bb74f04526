package org.montgolfiere.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.montgolfiere.Browser;
import org.springframework.beans.factory.annotation.Autowired;

/** Service hours know public holidays, where a brand says so. */
class ClosedOnHolidaysTest extends RotaTest {

    @Autowired
    ServiceHours hours;

    @Test
    void onTheFirstOfMayNobodyIsMissedWhereTheBrandIsClosedOnHolidays() {
        keep("opens-5-0", "09:00", "closes-5-0", "18:00", "opens-6-0", "10:00", "closes-6-0", "12:00");
        assertThat(hours.unheld(brand.id(), paris("2026-05-01T08:00")))
                .isEqualTo(stretch("2026-05-01T09:00", "2026-05-01T18:00"));
        String page = keep(
                "opens-5-0",
                "09:00",
                "closes-5-0",
                "18:00",
                "opens-6-0",
                "10:00",
                "closes-6-0",
                "12:00",
                "closed-on-holidays",
                "true");
        assertThat(page).containsPattern("name=\"closed-on-holidays\"[^>]* checked");
        assertThat(hours.unheld(brand.id(), paris("2026-05-01T08:00"))).isNull();
        assertThat(hours.unheld(brand.id(), paris("2026-05-01T12:00")))
                .isEqualTo(stretch("2026-05-02T10:00", "2026-05-02T12:00"));
        assertThat(hours.unheld(brand.id(), paris("2026-05-08T08:00"))).isNull();
        assertThat(hours.unheld(brand.id(), paris("2026-05-15T08:00"))).isNotNull();
    }

    @Test
    void roundTheClockIsMidnightToMidnight() {
        keep("opens-1-0", "00:00", "closes-1-0", "00:00");
        assertThat(hours.unheld(brand.id(), paris("2026-03-16T00:00")))
                .isEqualTo(stretch("2026-03-16T00:00", "2026-03-17T00:00"));
    }

    private String keep(String... fields) {
        Browser browser = browser(Objects.requireNonNull(people.find(lead.person())));
        String address = "/brands/" + brand.id() + "/service-hours";
        browser.get(address);
        return browser.post(address, fields).body();
    }
}
