/**
 * What every program of a practice would need: texts, files, paper, charts, drafts, parts of screens. It knows nothing
 * of massage, and may be read without knowing any.
 */
@NullMarked
package org.tenderpoint.platform;

import org.jspecify.annotations.NullMarked;
