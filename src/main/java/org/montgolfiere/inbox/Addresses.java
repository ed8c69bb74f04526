package org.montgolfiere.inbox;

/** Where things of this room stand inside the desk. */
final class Addresses {

    private Addresses() {}

    static String of(Conversation conversation) {
        return of(conversation.brand(), conversation.id());
    }

    static String of(long brand, long conversation) {
        return "/brands/%d/conversations/%d".formatted(brand, conversation);
    }

    /** What its reader holds. */
    static String mine(long brand) {
        return "/brands/%d/conversations?view=mine".formatted(brand);
    }
}
