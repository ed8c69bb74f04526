package org.montgolfiere.inbox;

/**
 * What a person looks for.
 *
 * @param query a tsquery; an empty one finds nothing
 * @param common whether it is in so many of the latest messages that walking through conversations soon meets it
 */
record Sought(String query, boolean common) {

    private static final String WALKED = """
            (exists (select from message where message.conversation_id = conversation.id
                     and message.words @@ :query::tsquery)
             or exists (select from conversation_merge where survivor_id = conversation.id)
                and exists (select from message
                            where message.conversation_id = any(array(select family(conversation.id)))
                            and message.words @@ :query::tsquery))""";

    private static final String ASKED = """
            conversation.id = any(array(
                select distinct case when merge.merged_id is null then message.conversation_id
                                     else survivor(message.conversation_id) end
                from message left join conversation_merge merge on merge.merged_id = message.conversation_id
                where message.brand_id = :brand and message.words @@ :query::tsquery))""";

    String condition() {
        return common ? WALKED : ASKED;
    }
}
