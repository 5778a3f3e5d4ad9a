export {
  isOfficeTextKey,
  type MenuItem,
  type MenuName,
  type MenuSection,
  type MenuTarget,
  menuItem,
  menuSections,
  menus,
  type OfficeTextKey,
  officeTextKeys,
  sectionKinds,
} from './menu.ts'
export { kindsToRead, type MenuRow, menusIn, officeTexts } from './questions.ts'
export { menuRights } from './rights.ts'
export { setMenu, setOfficeText } from './setting.ts'
