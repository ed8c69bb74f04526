package org.montgolfiere.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.montgolfiere.home.WrongUse;

class InstanceTest {
    private static final String SOUND = """
            SECTION_HORIZON
            7
            SECTION_SHIFTS
            E,480,
            L,480,E
            SECTION_STAFF
            A,E=7|L=0,2400,960,5,2,2,1
            SECTION_DAYS_OFF
            A,3
            SECTION_SHIFT_ON_REQUESTS
            A,5,E,2
            SECTION_COVER
            0,E,1,100,1
            1,E,1,100,1
            """;

    @Test
    void aSoundFileIsReadAsItStands() {
        var problem = Instance.read("sound", SOUND);
        assertThat(problem.days()).isEqualTo(7);
        assertThat(problem.kinds().get(1).notNextDay()).containsExactly(0);
        var person = problem.people().getFirst();
        assertThat(person.mostOfKind()).containsExactly(7, 0);
        assertThat(person.pattern().leastMinutes()).isEqualTo(960);
        assertThat(person.daysOff()).containsExactly(3);
        assertThat(problem.wishes().getFirst().on()).isTrue();
        assertThat(problem.needs()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0,E,1,100,1 ; 9,E,1,100,1 ; day 9 is outside",
                "0,E,1,100,1 ; 0,X,1,100,1 ; there is no shift",
                "0,E,1,100,1 ; 1,E,1,100,1 ; NEED_TWICE",
                "A,5,E,2 ; B,5,E,2 ; there is no person",
                "A,5,E,2 ; A,5,E,much ; a number is expected",
                "E,480, ; E,2000, ; SHIFT_LENGTH",
                "L,480,E ; E,480,E ; twice",
                "A,E=7|L=0,2400,960,5,2,2,1 ; A,E=7|L=0,2400 ; a person has 8 fields",
                "A,E=7|L=0,2400,960,5,2,2,1 ; A,E=7|L=0,960,2400,5,2,2,1 ; LEAST_OVER_MOST",
                "SECTION_SHIFTS ; SECTION_SONGS ; no section that is known"
            })
    void aBadFileIsToldInASentence(String sound, String bad, String sentence) {
        assertThatThrownBy(() -> Instance.read("bad", SOUND.replaceFirst(java.util.regex.Pattern.quote(sound), bad)))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining(sentence)
                .hasMessageEndingWith(".");
    }

    @Test
    void nothingAtAllIsNoProblem() {
        assertThatThrownBy(() -> Instance.read("empty", ""))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("NO_DAYS");
        assertThatThrownBy(() -> Instance.read(Path.of("nowhere.txt")))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("no file");
    }

    @Test
    void moreDaysThanAYearAreRefused() {
        assertThatThrownBy(() -> Instance.read("long", SOUND.replaceFirst("7", "400")))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("TOO_MANY_DAYS");
    }
}
