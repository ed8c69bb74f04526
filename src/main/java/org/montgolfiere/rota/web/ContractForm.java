package org.montgolfiere.rota.web;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.montgolfiere.rota.law.Contract;
import org.montgolfiere.rota.law.Profile;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/** A contract as it is typed. @param hours a week, with halves where need be */
public record ContractForm(
        @DateTimeFormat(iso = ISO.DATE) LocalDate since,
        Profile profile,
        String country,
        @Nullable String region,
        double hours,
        @Nullable Boolean nights,
        @Nullable @DateTimeFormat(iso = ISO.DATE) LocalDate birth,
        @Nullable String sundayBasis,
        @Nullable String nightBasis,
        @Nullable String onCallBasis,
        @Nullable Integer onCallReturn) {

    Contract contract(ZoneId zone) {
        return new Contract(
                profile,
                country,
                plain(region),
                zone,
                (int) Math.round(hours * 60),
                nights != null && nights,
                birth,
                plain(sundayBasis),
                plain(nightBasis),
                plain(onCallBasis),
                onCallReturn == null ? 0 : onCallReturn);
    }

    boolean readable() {
        return country.matches("[A-Z]{2}") && Double.isFinite(hours) && Math.abs(hours) < 1000;
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
