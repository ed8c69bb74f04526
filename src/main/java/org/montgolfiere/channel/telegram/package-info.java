/** Telegram: one bot is one account. It hears groups and private messages by asking, or by webhook, and answers there. */
@NullMarked
package org.montgolfiere.channel.telegram;

import org.jspecify.annotations.NullMarked;
