/**
 * What every practice program would need: texts, files, paper, charts, drafts, parts of screens. It knows nothing about
 * massage and can be read without knowing any.
 */
@NullMarked
package org.tenderpoint.platform;

import org.jspecify.annotations.NullMarked;
