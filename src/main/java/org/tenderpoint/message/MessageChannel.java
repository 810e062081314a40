package org.tenderpoint.message;

import org.tenderpoint.platform.Coded;

/** By what a message goes. The program itself sends e-mail only; a text is sent by whoever holds a phone. */
public enum MessageChannel implements Coded {
    EMAIL,
    TEXT
}
