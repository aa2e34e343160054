/**
 * Every code a problem can bear, with one line on what it means. The documentation of the errors is
 * made from this list, so a code that is not here does not exist.
 */
export const problemCatalogue = {
  // The file as a whole
  'file-empty': 'The file holds nothing, or nothing but blank lines and comments.',
  'file-too-large': 'The file is larger than the reader accepts.',
  'file-not-text': 'The file is a document, an archive or a picture, not plain text.',
  'file-encoding': 'The file is text, but not saved as UTF-8.',
  'control-character': 'The text holds an invisible control character.',

  // How the YAML is written
  'tab-indent': 'A line is indented with a tab; YAML wants spaces.',
  'odd-space': 'A space beside a name, or behind a colon or a dash, is not an ordinary one.',
  'wrong-indent': 'A line begins in a column where nothing above it begins.',
  'missing-colon': "A line stands where 'name: value' is expected and has no colon.",
  'missing-space': 'A colon or a dash is not followed by a space.',
  'full-width-sign': 'A full-width colon or comma stands where an ordinary one is expected.',
  'not-a-dash': 'A list item begins with a bullet or a long dash instead of a hyphen.',
  'colon-in-text': 'Text without quotes holds a colon, so that YAML reads it as a name.',
  'unclosed-quote': 'A quotation mark is opened and not closed.',
  'unclosed-bracket': 'A bracket is opened and not closed.',
  'stray-bracket': 'A bracket is closed that was not opened.',
  'wrong-comma':
    'Between braces or brackets a comma is missing, one is too many, or one stands in a text without quotes.',
  'text-after-value': 'Text goes on after a quoted or bracketed value has ended.',
  'bad-escape': 'A backslash between double quotes is followed by a letter that means nothing there.',
  'reserved-sign': 'Text without quotes begins with a sign that YAML keeps for itself.',
  'tag-not-allowed': 'A YAML tag (!name) is used; these files have no tags.',
  'directive-not-allowed': 'A YAML directive (a line that begins with %) is used.',
  'several-documents': "A line '---' begins a second document in the same file.",
  'mixed-list': 'A list and fields stand side by side at the same level.',
  'duplicate-field': 'The same name is given twice in one map.',
  'name-not-text': 'The name of a field is a number, a list, a map or nothing.',
  'unknown-alias': 'An alias (*name) has no anchor (&name) above it.',
  'alias-loop': 'An anchor holds an alias of itself.',
  'too-many-copies': 'The aliases would copy more values than the reader accepts.',
  'merge-not-allowed': "The YAML merge sign '<<' is used; these files do not have it.",
  'too-deep': 'Lists and maps are nested deeper than the reader accepts.',
  'too-many-parts': 'The file holds more separate parts than the reader accepts.',
  'root-not-map': 'The file as a whole is not a map of fields.',
  'yaml-syntax': 'The text is not YAML, in a way that has no code of its own.',

  // What the file says
  'unknown-field': 'A field has a name that is not known there.',
  'missing-field': 'A field that is required is not there.',
  'wrong-type': 'A value is of another kind than the field takes: text, number, list, map.',
  'unknown-value': 'A value is not one of those that the field takes.',
  'wrong-format': 'Text is not written in the form that the field takes.',
  'out-of-range': 'A number is smaller or larger than the field takes.',
  'wrong-length': 'Text or a list is shorter or longer than the field takes.',
  'wrong-name': 'A name chosen by the author of the file is not of the form that names have there.',
  'unknown-kind': 'It cannot be told which of several kinds of entry is meant.',
  'not-valid': 'A value is refused by a rule of its field.',

  // How the parts of a scenario fit together, and how they fit its agreement
  'unknown-agreement': 'The agreement that a scenario is played under is not there.',
  'unknown-seat': 'A seat is named that the agreement does not have.',
  'unknown-party': 'A party is named that the agreement does not have.',
  'unknown-channel': 'A channel is named that the agreement does not have.',
  'unknown-incident': "An incident is named that is not declared under 'incidents'.",
  'unknown-body': "A body speaks that is not declared under 'bodies'.",
  'unknown-objective': "An objective is named that is not declared under 'objectives'.",
  'unknown-source': "A short key is cited that is not explained under 'sources'.",
  'unknown-state': 'A state is expected that there is not in the machine of that subject.',
  'unknown-item': 'An item or a choice is named that is not in the storyline.',
  'unknown-variable': "A variable is named that is not declared under 'variables'.",
  'unknown-policy': 'A policy is named that there is not.',
  'unknown-name':
    'Something else is named that is not there: an instrument, an office, a track, an option, a discussion, a field.',
  'missing-ref': 'An act does not say what it is about.',
  'not-its-seat': 'An act is given to a seat that may not do it.',
  'not-applicable': 'The agreement has nothing of the kind that an item needs.',
  'not-in-force': 'An act needs the agreement at an instant at which it is not in force.',
  'never-created': 'An item is about something that no item of the scenario brings into being.',
  'created-later': 'An item is about something that comes into being only later.',
  'duplicate-id': 'Two items of one list have the same id.',
  'before-startex': 'Something is set for a time before STARTEX.',
  'after-endex': 'Something is set for a time after ENDEX, so that it would never happen.',
  'unclear-time':
    "An item says in no way when it comes up, or in two: one of 'at', 'after' and 'when' is enough.",
  'goes-round': 'Items bring one another up in a circle, or one brings itself up.',
  'never-fires': 'An item can never come up, whatever is played.',
  'never-met': 'An expectation can never be met, whatever is played.',
  'never-accepted': 'An act can never be accepted, whatever is played before it.',
  'unclear-expectation': 'An expectation does not say one thing about one subject.',
  'unclear-condition': 'A condition does not say one thing about one subject.',

  // What is legal, and odd: warnings, which fail nothing
  'seen-by-nobody': 'People play, and none of them is given the item.',
  'played-by-nobody': 'A side or a seat takes part, and nobody plays it.',
  'objective-unmeasured': 'An objective has no task, no expectation and no question.',
  'deadline-in-holiday': 'A deadline falls in a holiday of its contact point.',
  'lesson-gap': 'A lesson leaves out a state that the incident comes to.',
  'text-cut-off': 'A text ends where a remark begins that may have been meant as text.',
  'lesson-never': 'A step of a lesson stops at an item that does not come when the script plays.',
  'lesson-order': 'A step of a lesson stands behind one that comes later.',
  'unknown-clause': 'A step of a lesson names no clause of the agreement, no rule and no objective.',
  'odd-part': 'A part of the agenda does not fit its minutes, the part before it, or ENDEX.',
  'odd-element': 'An element of a request has a name that is nearly one of the agreement.',
  'no-effect': 'A field has no effect as it stands.',
  'lost-in-move': 'Something that a person should answer is over before the move ends in which it comes up.',

  'too-many-problems': 'There are more problems than are shown.',
} as const;

export type ProblemCode = keyof typeof problemCatalogue;
