/** Two records of one person: who looks alike, making them one, and undoing that. */
@NullMarked
package org.tenderpoint.client.merge;

import org.jspecify.annotations.NullMarked;
