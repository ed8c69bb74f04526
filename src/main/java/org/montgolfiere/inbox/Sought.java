package org.montgolfiere.inbox;

/**
 * What a person looks for.
 *
 * @param query a tsquery; an empty one finds nothing
 * @param latest how many of the {@value #SAMPLE} latest messages match
 */
record Sought(String query, int latest) {

    static final int SAMPLE = 3_000;

    /** From here on, walking back through what is there meets enough of it sooner than the index of words. */
    private static final int COMMON = 15;

    private static final int SHORTEST = 300;
    private static final int LONGEST = 15_000;

    /** With its limit it is asked conversation by conversation, never for all of them at once. */
    private static final String WALKED = """
            (coalesce((select true from message
                       where message.conversation_id = conversation.id and message.words @@ :query::tsquery
                       limit 1), false)
             or exists (select from conversation_merge where survivor_id = conversation.id)
                and coalesce((select true from message
                              where message.conversation_id = any(array(select family(conversation.id)))
                              and message.words @@ :query::tsquery limit 1), false))""";

    private static final String ASKED = """
            conversation.id = any(array(
                select distinct case when merge.merged_id is null then message.conversation_id
                                     else survivor(message.conversation_id) end
                from message left join conversation_merge merge on merge.merged_id = message.conversation_id
                where message.brand_id = :brand and message.words @@ :query::tsquery))""";

    boolean common() {
        return latest >= COMMON;
    }

    /** How many messages to walk through to meet this many matches, each conversation matching some three times. */
    int stretch(int wanted) {
        return Math.clamp(3L * wanted * SAMPLE / Math.max(1, latest), SHORTEST, LONGEST);
    }

    String condition() {
        return common() ? WALKED : ASKED;
    }
}
