/**
 * What a roster may say of a student, and what school information systems call it. Heads are compared by their letters
 * and figures alone, in any case: "Student ID", "student_id" and "STUDENTID" are one.
 */
export const rosterFields = [
  'studentId',
  'familyName',
  'givenName',
  'fullName',
  'preferredName',
  'gradeLevel',
  'graduation',
  'birthDate',
  'state',
  'guardian',
  'email',
  'phone',
  'languages',
] as const
export type RosterField = (typeof rosterFields)[number]

const heads: Readonly<Record<RosterField, readonly string[]>> = {
  studentId: ['student id', 'id', 'student number', 'student no', 'sis id', 'local id', 'número de estudiante'],
  familyName: ['family name', 'last name', 'last', 'surname', 'student last name', 'apellido', 'apellidos'],
  givenName: ['given name', 'first name', 'first', 'student first name', 'nombre', 'nombres'],
  fullName: ['name', 'student', 'student name', 'full name', 'nombre completo', 'nombre del estudiante', 'estudiante'],
  preferredName: ['preferred name', 'called', 'nickname', 'goes by', 'preferred first name', 'nombre preferido'],
  gradeLevel: ['grade', 'grade level', 'gr', 'current grade', 'grado', 'curso'],
  graduation: ['graduation', 'graduation date', 'grad year', 'graduation year', 'class of', 'cohort', 'graduación'],
  birthDate: ['birth date', 'birthdate', 'date of birth', 'dob', 'birthday', 'fecha de nacimiento'],
  state: ['state', 'home state', 'estado'],
  guardian: [
    'guardian',
    'parent',
    'parent guardian',
    'guardian name',
    'contact 1 name',
    'tutor',
    'madre padre o tutor',
  ],
  email: ['email', 'e mail', 'student email', 'email address', 'correo', 'correo electrónico'],
  phone: ['phone', 'telephone', 'phone number', 'student phone', 'mobile', 'teléfono'],
  languages: ['languages', 'language', 'home language', 'primary language', 'idioma', 'idiomas'],
}

/** Letters and figures of a head, without accents and case. */
const bare = (head: string): string =>
  head
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')

const fieldsByHead: ReadonlyMap<string, RosterField> = new Map(
  rosterFields.flatMap((field) => [field, ...heads[field]].map((head) => [bare(head), field] as const)),
)

/** The field that a column's head stands for, if any. */
export const fieldOfHead = (head: string): RosterField | undefined => fieldsByHead.get(bare(head))
