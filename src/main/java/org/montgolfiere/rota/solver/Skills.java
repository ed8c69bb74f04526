package org.montgolfiere.rota.solver;

import java.util.ArrayList;

/** Which skills which need asks for, as flat tables: an asking is one skill on one shift of one day. */
final class Skills {
    /** By day and value: the askings there. */
    final int[][] at;
    /** By person and day and value: those of them that the person answers. */
    private final boolean[][] answered;

    final int[] least;
    final int[] under;
    final String[] skill;
    final int count;

    Skills(Model model) {
        this.at = new int[model.days * model.values][0];
        var asked = new ArrayList<Need.SkillNeed>();
        for (var need : model.problem.needs()) {
            var place = need.day() * model.values + need.kind() + 1;
            at[place] = new int[need.skills().size()];
            for (var each = 0; each < at[place].length; each++) {
                at[place][each] = asked.size();
                asked.add(need.skills().get(each));
            }
        }
        this.count = asked.size();
        this.least = asked.stream().mapToInt(Need.SkillNeed::atLeast).toArray();
        this.under = asked.stream().mapToInt(Need.SkillNeed::under).toArray();
        this.skill = asked.stream().map(Need.SkillNeed::skill).toArray(String[]::new);
        this.answered = new boolean[model.people][count];
        for (var person = 0; person < model.people; person++) {
            for (var asking = 0; asking < count; asking++) {
                answered[person][asking] = model.person[person].skills().contains(skill[asking]);
            }
        }
    }

    boolean has(int person, int asking) {
        return answered[person][asking];
    }
}
