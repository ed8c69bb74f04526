package org.montgolfiere.rota.solver;

import java.util.List;

/**
 * How many people a shift wants on a day. A kind is worked only on days that have a need of it.
 *
 * @param under cost of each person missing
 * @param over cost of each person too many
 * @param skills of which some of those on the shift must be able
 */
public record Need(int day, int kind, int count, int under, int over, List<SkillNeed> skills) {

    /** @param atLeast how many of those on the shift have the skill @param under cost of each of them missing */
    public record SkillNeed(String skill, int atLeast, int under) {}

    public Need {
        skills = List.copyOf(skills);
    }
}
