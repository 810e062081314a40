/** What is recorded about a client, and how it ages into the three-valued facts that rules read. */
@NullMarked
package org.tenderpoint.vocabulary.facts;

import org.jspecify.annotations.NullMarked;
