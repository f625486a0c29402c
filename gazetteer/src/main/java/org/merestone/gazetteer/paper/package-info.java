/**
 * The papers of naming cases, each from what the case holds and nothing typed twice: 申请表, 请示 or 复函, 批复, 公示 with its table and map,
 * 公告, 备案登记表, 备案报告, 会议纪要, the list of a batch, and the whole case as one file (一案一档). {@link
 * org.merestone.gazetteer.paper.CasePapers} says which of them a case or a batch has, which are drafts still, and hands them out as
 * {@link org.merestone.geo.print.PaperFormat}s; what is not public it gives only to staff of the division, marked with their name, and
 * writes down that it did. What goes out (请示 sent, 批复 given, 公示 opened, 公告 issued, filing sent, minutes signed) is kept by
 * {@link org.merestone.gazetteer.paper.PaperKeeping} in the transaction of the act, files, hash, number, who and when: it is handed out
 * byte for byte from then on, a correction is a further edition that names the former, and
 * {@link org.merestone.gazetteer.paper.SealedScans} lie beside it when two people stand for them, until two set them aside.
 * It hides the wording, the drawing of the map and who is told the names of those who commented.
 */
@NullMarked
package org.merestone.gazetteer.paper;

import org.jspecify.annotations.NullMarked;
