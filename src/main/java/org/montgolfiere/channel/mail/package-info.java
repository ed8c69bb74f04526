/** E-mail: a folder of a mailbox read by IMAP, answers sent by SMTP. Every mail is private, and bad ones stop nothing. */
@NullMarked
package org.montgolfiere.channel.mail;

import org.jspecify.annotations.NullMarked;
